"""The guide as open data: JSON, schema, tables, references."""
