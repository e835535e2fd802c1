"""The files for GitHub are valid, run only what is pinned, and may do no more than they need."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from project import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.readthedocs": [ROOT / ".readthedocs.yaml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
}
USES = re.compile(r"^\s*(?:- )?uses:\s*(?P<action>.*)$", re.MULTILINE)
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
COMMAND = re.compile(r"\bmake (?:--silent )?(?P<target>[a-z]+)\b")
TARGET = re.compile(r"^(?P<target>[a-z]+):.*## ", re.MULTILINE)


def run(program: str, *arguments: str | Path) -> str:
    """What a program beside our Python says; "" if it is content."""
    command = [str(Path(sys.executable).parent / program), *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if ended.returncode == 0 else ended.stdout + ended.stderr


def all_of(key: str, node: object) -> list[object]:
    """Every value under `key`, anywhere in a YAML file."""
    if isinstance(node, list):
        return [found for each in node for found in all_of(key, each)]
    if not isinstance(node, dict):
        return []
    own = [node[key]] if key in node else []
    return own + [found for each in node.values() for found in all_of(key, each)]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_file_has_the_form_that_github_asks_for(schema: str):
    assert run("check-jsonschema", "--builtin-schema", schema, *SCHEMAS[schema]) == ""


def test_zizmor_finds_nothing_unsafe():
    assert run("zizmor", "--offline", "--no-progress", "--persona", "regular", GITHUB) == ""


def test_every_action_is_pinned_to_a_commit_whose_version_is_named():
    actions = [f"{path.name}: {use['action']}" for path in WORKFLOWS for use in USES.finditer(path.read_text("utf-8"))]
    assert actions
    assert [action for action in actions if not PINNED.fullmatch(action.partition(": ")[2])] == []


def test_one_action_has_one_version_everywhere():
    actions = {use["action"] for path in WORKFLOWS for use in USES.finditer(path.read_text("utf-8"))}
    assert len(actions) == len({action.partition("@")[0] for action in actions})


def test_every_workflow_starts_without_any_permission():
    assert [path.name for path in WORKFLOWS if yaml.safe_load(path.read_text("utf-8"))["permissions"] != {}] == []


def test_no_job_that_runs_this_projects_code_may_write_to_it():
    writing = []
    for path in WORKFLOWS:
        for name, job in yaml.safe_load(path.read_text("utf-8"))["jobs"].items():
            if all_of("uses", job) and "actions/checkout" in str(job) and "write" in job["permissions"].values():
                writing.append(f"{path.name}: {name}")
    assert writing == []


def test_no_workflow_uses_a_secret_or_the_trigger_that_hands_secrets_to_strangers():
    texts = {path.name: path.read_text("utf-8") for path in WORKFLOWS}
    assert [name for name, text in texts.items() if "secrets." in text or "pull_request_target" in text] == []


def test_every_job_ends_by_itself_after_a_while():
    jobs = {path.name: yaml.safe_load(path.read_text("utf-8"))["jobs"] for path in WORKFLOWS}
    assert [
        f"{path}: {name}" for path in jobs for name, job in jobs[path].items() if "timeout-minutes" not in job
    ] == []


def test_workflows_and_hooks_call_commands_that_the_makefile_has():
    targets = {match["target"] for match in TARGET.finditer((ROOT / "Makefile").read_text("utf-8"))}
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    commands = [*all_of("entry", config)]
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text("utf-8"))
        commands += [
            *all_of("run", workflow),
            *(f"make {name}" for each in all_of("question", workflow) for name in each),
        ]
    called = {match["target"] for command in commands for match in COMMAND.finditer(command)}
    assert {"site", "links", "sources", "due", "format", "check"} <= called
    assert called - targets == set()


def test_a_form_asks_for_the_page_under_the_name_that_a_pages_link_fills():
    assert [path.name for path in FORMS if "page" not in all_of("id", yaml.safe_load(path.read_text("utf-8")))] == []


def test_hooks_for_pre_commit_download_nothing():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert {each["repo"] for each in config["repos"]} == {"local"}
    assert set(all_of("language", config)) == {"system"}


def test_no_owner_is_named_who_does_not_exist():
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    assert [line for line in lines if "@OWNER" in line and not line.startswith("#")] == []


def test_the_page_of_setting_up_names_every_workflow_and_variable_and_no_other():
    page = (ROOT / "PUBLISHING.md").read_text("utf-8")
    names = {yaml.safe_load(path.read_text("utf-8"))["name"] for path in WORKFLOWS}
    table = page.partition("## What runs by itself")[2].partition("Variables it reads")[0]
    assert set(re.findall(r"^\| (\w+) \| (?:each|after|Mondays)", table, re.MULTILINE)) == names
    assert set(re.findall(r"\*Actions › (\w+)", page)) - {"General", "I", "Disable"} <= names
    read = {name for path in WORKFLOWS for name in re.findall(r"\bvars\.(\w+)", path.read_text("utf-8"))}
    assert set(re.findall(r"`([A-Z]+_[A-Z]+)`", page.partition("Variables it reads")[2].partition("\n")[0])) == read


def test_the_page_of_setting_up_names_the_checks_that_must_be_green():
    page = (ROOT / "PUBLISHING.md").read_text("utf-8")
    jobs = yaml.safe_load((GITHUB / "workflows" / "ci.yml").read_text("utf-8"))["jobs"].values()
    row = page.partition("| What must be green |")[2].partition("\n")[0]
    assert [job["name"] for job in jobs if f"`{job['name'].replace('${{ matrix.python }}', '…')}`" not in row] == []


def test_files_and_pages_that_the_page_of_setting_up_names_are_there():
    page = (ROOT / "PUBLISHING.md").read_text("utf-8")
    named = set(re.findall(r"`([\w./-]+\.(?:yml|yaml|toml|conf|py|txt))`", page)) | {
        "hosting/Caddyfile",
        ".github/CODEOWNERS",
    }
    assert sorted(name for name in named if not (ROOT / name).exists()) == []
