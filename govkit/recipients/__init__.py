"""Lists of those whom letters go to: what is wrong with one, who gets no letter, and what people answered."""
