"""What was issued before there was a register of outgoing papers gets its place in it.

The stored bytes stay where they are; the row of the file becomes a row of the register. From
now on PostgreSQL keeps it as it is.
"""

import re

from django.db import migrations

from awards.migrations._issued_stays import switch_off, switch_on

CODE = re.compile(r"\s*(\d{1,7})([a-zđ]?)\s*/\s*(\S.*)")


def enter(apps, schema_editor):
    Decision = apps.get_model("awards", "Decision")
    rows = Decision.objects.filter(state="issued").select_related("campaign", "tier")
    for decision in rows.order_by("issued_on", "pk"):
        _enter(apps, decision)


def _enter(apps, decision):
    OutgoingPaper = apps.get_model("awards", "OutgoingPaper")
    AwardFile = apps.get_model("awards", "AwardFile")
    file = AwardFile.objects.filter(decision=decision, use="issued").order_by("pk").first()
    own = decision.kind == "decision"
    paper = OutgoingPaper(
        authority_id=decision.campaign.authority_id,
        campaign=decision.campaign,
        kind=decision.kind,
        decision=decision,
        series="committee",
        book="QĐ" if own else "TTr",
        year=decision.issued_on.year,
        code=decision.number,
        day=decision.issued_on,
        about=f"Về việc {'' if own else 'đề nghị '}tặng {decision.tier.name}"[:500],
        signer_title=decision.signer_title,
        signer_name=decision.signer_name,
        issued_at=decision.issued_at or decision.confirmed_at,
        issued_by=file.by if file and file.by else decision.made_by,
        file=file.file.name if file else "",
        name=file.name if file else "",
        content_type=file.content_type if file else "",
        size=file.size if file else 0,
        sha256=file.sha256 if file else "",
    )
    _number(OutgoingPaper, paper)
    paper.folded = _folded(paper)
    paper.save(force_insert=True)
    if file:
        AwardFile.objects.filter(pk=file.pk).delete()


def _number(OutgoingPaper, paper):
    """The number out of «150/QĐ-UBND». What it cannot share a series with stands in its own."""
    found = CODE.fullmatch(paper.code)
    paper.number, paper.suffix = (int(found[1]), found[2]) if found else (0, "")
    twins = OutgoingPaper.objects.filter(
        authority_id=paper.authority_id, series=paper.series, book=paper.book, year=paper.year,
        number=paper.number, suffix=paper.suffix,
    )
    if found is None or twins.exists():
        paper.book = f"{paper.book} {paper.code}"[:40]


def _folded(paper):
    from core.text import fold

    return fold(f"{paper.code} {paper.about} {paper.signer_name}")[:900]


def leave(apps, schema_editor):
    """The files go back to their decisions; other papers are the register's alone and go."""
    AwardFile = apps.get_model("awards", "AwardFile")
    OutgoingPaper = apps.get_model("awards", "OutgoingPaper")
    for paper in OutgoingPaper.objects.exclude(decision=None).exclude(file=""):
        AwardFile.objects.create(
            use="issued", decision_id=paper.decision_id, file=paper.file.name, name=paper.name,
            content_type=paper.content_type, size=paper.size, sha256=paper.sha256,
            at=paper.issued_at, by=paper.issued_by,
        )


class Migration(migrations.Migration):
    dependencies = [("awards", "0008_outgoing_papers")]
    operations = [
        migrations.RunPython(switch_on, switch_off),
        migrations.RunPython(enter, leave),
    ]
