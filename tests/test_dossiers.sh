#!/bin/sh
# The dossiers of examples/ by their JSON Schema, and a few that it must refuse. Needs Debian's python3-jsonschema.
# usage: test_dossiers.sh SOURCE BUILD
set -eu
source=$1
python3 -c 'import jsonschema; jsonschema.Draft202012Validator' 2>/dev/null || {
    echo "python3-jsonschema is not there: skipped" >&2
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 "$source/tests/validate_dossiers.py" "$source/docs/dossier.schema.json" "$source"/examples/dossiers/*/*.jsonl

# the example of the document
sed -n '/^```json$/,/^```$/p' "$source/docs/dossier.md" | grep -v '^```' >"$folder/example.jsonl"
python3 "$source/tests/validate_dossiers.py" "$source/docs/dossier.schema.json" "$folder/example.jsonl"

cat >"$folder/broken.jsonl" <<'END'
{"dossier": 2}
{"dossier": 1, "by": "x"}
{"kind": "visit"}
{"kind": "visit", "uid": "V"}
{"kind": "trip", "uid": "v"}
{"kind": "visit", "uid": "v", "colour": "red"}
{"kind": "visit", "uid": "v", "position": "1"}
{"kind": "visit", "uid": "v", "position": 0}
{"kind": "visit", "uid": "v", "members": []}
{"kind": "visit", "uid": "v", "names": null}
{"kind": "visit", "uid": "v", "names": [{"language": "vi"}]}
{"kind": "visit", "uid": "v", "names": [{"text": "x", "type": "nickname-of-sorts"}]}
{"kind": "visit", "uid": "v", "citations": [{"target": 1}]}
{"kind": "place", "uid": "p", "type": "cty"}
{"kind": "delegation", "uid": "d", "members_complete": true}
{"kind": "figure", "uid": "f", "value": 12}
END
python3 "$source/tests/validate_dossiers.py" --broken "$source/docs/dossier.schema.json" "$folder/broken.jsonl"
