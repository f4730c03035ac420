"""What the organizers' commands do; tasks.py only names them."""
