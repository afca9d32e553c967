"""On PostgreSQL the database itself refuses to change or delete what went out, as it does for history.

Not on SQLite: there it would refuse the emptying of tables after tests as well.
"""

ON = """
CREATE FUNCTION awards_issued_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was issued stays as it is';
END $$;
CREATE TRIGGER awards_outgoing_stays BEFORE UPDATE OR DELETE ON awards_outgoingpaper
  FOR EACH ROW EXECUTE FUNCTION awards_issued_stays();
CREATE TRIGGER awards_decision_stays BEFORE UPDATE OR DELETE ON awards_decision
  FOR EACH ROW WHEN (OLD.state = 'issued') EXECUTE FUNCTION awards_issued_stays();
"""
OFF = """
DROP TRIGGER awards_outgoing_stays ON awards_outgoingpaper;
DROP TRIGGER awards_decision_stays ON awards_decision;
DROP FUNCTION awards_issued_stays();
"""


def switch_on(apps, schema_editor):
    # Before the rows: a table with deferred checks waiting takes no trigger.
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(ON)


def switch_off(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(OFF)
