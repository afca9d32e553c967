"""What has been issued and awarded: the two registers, honours, verification, statistics."""
