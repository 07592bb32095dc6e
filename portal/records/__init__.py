"""Tables and the queries on them. What is personal is sealed by the vault before it is stored."""
