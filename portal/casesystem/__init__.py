"""The municipality's case system, where decisions are made: what we send it, and how."""
