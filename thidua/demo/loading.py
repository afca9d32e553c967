"""Loading the demo: the tables, played through the services in one transaction."""

from django.db import transaction

from campaigns.models import Campaign
from thidua.demo.associations import ASSOCIATIONS
from thidua.demo.buons import BUONS
from thidua.demo.businesses import BUSINESSES
from thidua.demo.commune import make_commune
from thidua.demo.council import convening
from thidua.demo.courses import play
from thidua.demo.deciding import asking_the_public, deciding
from thidua.demo.desk import finding, holding
from thidua.demo.files import attaching
from thidua.demo.filing import Filing
from thidua.demo.hamlets import HAMLETS
from thidua.demo.honours import honouring
from thidua.demo.judging import judging
from thidua.demo.nominating import nominating
from thidua.demo.offices import OFFICES
from thidua.demo.organisations import ORGANISATIONS
from thidua.demo.reminders import reminding
from thidua.demo.reports import asking, reporting
from thidua.demo.schools import SCHOOLS
from thidua.demo.ticks import ticking

REGISTRATIONS = (*HAMLETS, *BUONS, *ORGANISATIONS, *ASSOCIATIONS, *SCHOOLS, *BUSINESSES, *OFFICES)


def load(campaign: Campaign) -> None:
    """Make the demo's commune and let it go through the campaign.

    The same rows every time, but for the keys and the salts of the passwords.
    """
    with transaction.atomic():
        commune = make_commune(campaign)
        filings = [Filing(row, commune, place) for place, row in enumerate(REGISTRATIONS)]
        courses = [*(each.course() for each in filings), ticking(commune), *reminding(commune)]
        courses += [*attaching(commune), asking(commune), *reporting(commune)]
        courses += [*map(nominating, filings), finding(commune), holding(commune)]
        courses += [judging(filings, commune), convening(commune), asking_the_public(commune)]
        play([*courses, deciding(commune), honouring(commune)])
