"""GitHub as its documentation describes it: what a workflow is told, what the API answers, and a `gh` that asks it.

Forms: "Webhook events and payloads", workflow_run; REST API, "List pull requests" and "List workflow run artifacts"
(version 2022-11-28), with the fields that a reader of them may meet.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from local_server import Answer

REPOSITORY = "octocat/guide"
SHA = "a" * 40
# Written by a stranger, and so anything that git lets a branch be called.
BRANCH = "patch-$(id)"
RUN_ID, NUMBER = 30433642, 7
STARTED = {
    "action": "completed",
    "repository": {"full_name": REPOSITORY, "default_branch": "main"},
    "workflow_run": {
        "id": RUN_ID, "name": "Checks", "event": "pull_request", "status": "completed", "conclusion": "failure",
        "head_branch": BRANCH, "head_sha": SHA, "pull_requests": [],
        "head_repository": {"full_name": "stranger/guide", "owner": {"login": "stranger", "type": "User"}},
    },
}  # fmt: skip
GH = (
    f"#!{sys.executable}\n"
    + '''"""`gh api` and `gh pr comment`, as far as the workflows use them."""
import json, os, shutil, sys, urllib.error, urllib.parse, urllib.request
import jq

words = sys.argv[1:]
if words[:2] == ["pr", "comment"]:
    shutil.copy(words[words.index("--body-file") + 1], os.environ["COMMENTS"] + "/" + words[2])
    sys.exit()
assert words.pop(0) == "api", words
options = {"--method": "GET", "--jq": "."}
fields = []
while len(words) > 2 and words[-2].startswith("-"):
    name, value = words[-2:]
    del words[-2:]
    if name == "-f":
        fields.insert(0, tuple(value.split("=", 1)))
    else:
        options[name] = value
if words[0] == "--method":
    options["--method"] = words[1]
    del words[:2]
[path] = words
address = f"{os.environ['API']}/{path}" + (f"?{urllib.parse.urlencode(fields)}" if fields else "")
try:
    answer = json.load(urllib.request.urlopen(urllib.request.Request(address, method=options["--method"])))
except urllib.error.HTTPError as error:
    sys.exit(f"gh: {error}")
for said in jq.compile(options["--jq"]).input_value(answer).all():
    print(said if isinstance(said, str) else json.dumps(said))
'''
)
EXPRESSION = re.compile(r"\$\{\{\s*(?P<path>[\w.]+)\s*\}\}")


def answers() -> dict[str, Answer]:
    """Of the API, by path; whatever else is asked is not found."""
    pulls = [_pull(3, "b" * 40), _pull(NUMBER, SHA)]
    artifacts = [_artifact(11, "site"), _artifact(12, "review")]
    return {
        f"/repos/{REPOSITORY}/pulls?state=open&head=stranger%3Apatch-%24%28id%29": Answer(json.dumps(pulls).encode()),
        f"/repos/{REPOSITORY}/actions/runs/{RUN_ID}/artifacts": Answer(
            json.dumps({"total_count": len(artifacts), "artifacts": artifacts}).encode()
        ),
    }


def environment(written: dict[str, str], **others: dict[str, Any]) -> dict[str, str]:
    """The `env` of a step with its expressions filled in; one that leads nowhere is an error, where GitHub fills in nothing."""
    known = {
        "github": {"token": "t", "repository": REPOSITORY, "server_url": "https://github.com", "event": STARTED},
        **others,
    }
    return {name: EXPRESSION.sub(lambda found: _filled(found["path"], known), text) for name, text in written.items()}


def write_gh(folder: Path) -> None:
    """The program, for a folder on the path."""
    folder.mkdir()
    (folder / "gh").write_text(GH, "utf-8")
    (folder / "gh").chmod(0o755)


def _filled(path: str, known: Any) -> str:
    for name in path.split("."):
        known = known[name]
    return str(known)


def _pull(number: int, sha: str) -> dict[str, Any]:
    return {
        "url": f"https://api.github.com/repos/{REPOSITORY}/pulls/{number}", "id": number, "number": number,
        "state": "open", "locked": False, "draft": False, "title": "$(id)", "body": None,
        "user": {"login": "stranger", "type": "User"},
        "head": {"label": f"stranger:{BRANCH}", "ref": BRANCH, "sha": sha, "repo": {"full_name": "stranger/guide", "fork": True}},
        "base": {"label": "octocat:main", "ref": "main", "sha": "c" * 40, "repo": {"full_name": REPOSITORY}},
        "author_association": "FIRST_TIME_CONTRIBUTOR",
    }  # fmt: skip


def _artifact(number: int, name: str) -> dict[str, Any]:
    address = f"https://api.github.com/repos/{REPOSITORY}/actions/artifacts/{number}"
    return {
        "id": number, "node_id": "MDg6QXJ0", "name": name, "size_in_bytes": 453, "url": address,
        "archive_download_url": f"{address}/zip", "expired": False, "created_at": "2026-11-26T10:00:00Z",
        "expires_at": "2026-12-10T10:00:00Z", "updated_at": "2026-11-26T10:00:00Z",
        "workflow_run": {"id": RUN_ID, "head_branch": BRANCH, "head_sha": SHA},
    }  # fmt: skip
