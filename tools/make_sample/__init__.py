"""The sample's posters, drawn in HTML and SVG and printed to PDF by Chromium."""
