"""The whole guide in Word: finished HTML as paragraphs, lists, tables, drawings, links and contents."""
