"""What else follows from the same description: records of processing, an impact screening, a calendar. Nothing here reads or writes files."""
