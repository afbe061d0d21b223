"""What happens to finished documents on their way out: names taken out, points outstanding, files published whole, and the record of it."""
