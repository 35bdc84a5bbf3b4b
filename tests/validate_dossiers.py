#!/usr/bin/env python3
"""Validates dossiers against docs/dossier.schema.json: validate_dossiers.py SCHEMA DOSSIER...

With --broken, each object must be refused by the schema."""
import json
import sys

import jsonschema


def objects(text):
    """The objects of a stream or of one array, each with its line."""
    decoder = json.JSONDecoder()
    if text.lstrip().startswith("["):
        for value in json.loads(text):
            yield 1, value
        return
    at = 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            return
        line = text.count("\n", 0, at) + 1
        value, at = decoder.raw_decode(text, at)
        yield line, value


def main():
    arguments = sys.argv[1:]
    broken = "--broken" in arguments
    if broken:
        arguments.remove("--broken")
    with open(arguments[0], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = jsonschema.Draft202012Validator(schema)
    # the schema of the kind alone says better what is wrong than "valid under none of 14"
    one = {
        name: jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/" + name})
        for name in schema["$defs"]
    }
    count = failures = 0
    for path in arguments[1:]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for line, value in objects(text):
            count += 1
            errors = list(whole.iter_errors(value))
            if broken != bool(errors):
                failures += 1
                name = "header" if "dossier" in value else value.get("kind")
                for error in list(one[name].iter_errors(value)) if name in one else errors:
                    print(f"{path}:{line}: {'/'.join(map(str, error.path))}: {error.message}", file=sys.stderr)
                if broken:
                    print(f"{path}:{line}: is not refused", file=sys.stderr)
    if not count:
        print("no object was validated", file=sys.stderr)
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main())
