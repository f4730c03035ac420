"""The programme in other formats: one module for each."""
