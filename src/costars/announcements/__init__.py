"""What users have announced: kept beside a graph, never inside it. docs/announcements.md says where."""

from .entries import Stored, StoredCredit
from .store import AnnouncementsError, AnnouncementStore, NoAnnouncements

__all__ = ["AnnouncementStore", "AnnouncementsError", "NoAnnouncements", "Stored", "StoredCredit"]
