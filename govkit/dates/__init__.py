"""The days of a partnership: how they are counted, when people reply, and the timetable of all that falls due."""
