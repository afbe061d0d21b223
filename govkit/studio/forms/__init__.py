"""Forms made of the model of a partnership: what is asked, how it is answered, and what of the file an answer changes."""
