"""Hosts that nobody meant are named with the one that was; others near them are not."""

import pytest

from checks.pages.mistyped_hosts import mistyped_host, mistyped_mail


@pytest.mark.parametrize(
    ("host", "right"),
    [
        ("ww.cancer.gov", "www.cancer.gov"),
        ("cancer.gv", "cancer.gov"),
        ("www.macmillan.og", "www.macmillan.org"),
        ("nih.org", "nih.gov"),
        ("www.fda.com", "www.fda.gov"),
        ("clinicaltrial.gov", "clinicaltrials.gov"),
        ("www.macmilan.org.uk", "www.macmillan.org.uk"),
    ],
)
def test_a_mistyped_host_is_named(host: str, right: str):
    assert mistyped_host(host) == f"“{host}” is mistyped. Write “{right}”."


@pytest.mark.parametrize(
    "host",
    [
        "cancer.gov",
        "cancer.org",
        "cancer.net",
        "www.nhs.uk",
        "w.org",
        "w3.org",
        "ad.nl",
        "pubmed.ncbi.nlm.nih.gov",
        "bmj.com",
    ],
)
def test_a_host_near_another_is_not(host: str):
    assert mistyped_host(host) is None


def test_hosts_of_mail_are_known():
    assert mistyped_mail("gmial.com") == "“gmial.com” is mistyped. Write “gmail.com”."
    assert mistyped_mail("cancer.gv") == "“cancer.gv” is mistyped. Write “cancer.gov”."
    assert all(
        mistyped_mail(host) is None for host in ("gmail.com", "mail.com", "email.com", "yahoo.co.uk", "cancer.org")
    )
