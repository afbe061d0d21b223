"""Changes to the text of a partnership file: what is asked for is written anew, and all else stays as its writers have it."""
