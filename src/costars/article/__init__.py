"""Reading articles: document → text → mentions → claims → verdicts → brief."""
