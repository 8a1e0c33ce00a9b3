"""The yardstick for `import`: what a careful afternoon of Python does with the same folder.

Single-threaded, standard library only: json for the metadata, one regular expression for the captions, sqlite3 with an FTS5 index,
a transaction a video, the same journal and synchronous settings as the library. Usage: plain_importer.py FOLDER DATABASE
"""

import json
import os
import re
import sqlite3
import sys
import time

CUE = re.compile(r"(\d+):(\d\d):(\d\d)\.(\d{3}) --> (\d+):(\d\d):(\d\d)\.(\d{3})[^\n]*\n((?:[^\n]+\n?)*)")
TAG = re.compile(r"<[^>]*>")


def milliseconds(hours, minutes, seconds, fraction):
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction)


def cues(text):
    """Rolling captions without their repetitions: a line that was just shown is not shown again."""
    shown = []
    for match in CUE.finditer(text):
        start, end = milliseconds(*match.group(1, 2, 3, 4)), milliseconds(*match.group(5, 6, 7, 8))
        lines = [line.strip() for line in TAG.sub("", match.group(9)).split("\n")]
        lines = [line for line in lines if line]
        for line in lines:
            if line not in shown:
                yield start, end, line
        shown = lines


def main(folder, database):
    started = time.perf_counter()
    connection = sqlite3.connect(database, isolation_level=None)
    connection.executescript(
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE videos (id INTEGER PRIMARY KEY, key TEXT UNIQUE, title TEXT, description TEXT, url TEXT, channel TEXT,
            duration REAL, upload_date TEXT, view_count INTEGER, like_count INTEGER, tags TEXT, categories TEXT, chapters TEXT);
        CREATE TABLE segments (id INTEGER PRIMARY KEY, video INTEGER, start INTEGER, end INTEGER, text TEXT);
        CREATE VIRTUAL TABLE search USING fts5 (text);
        """
    )
    videos = segments = 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".info.json"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            info = json.load(file)
        connection.execute("BEGIN IMMEDIATE")
        video = connection.execute(
            "INSERT INTO videos (key, title, description, url, channel, duration, upload_date, view_count, like_count, tags, categories, chapters)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                info.get("id"), info.get("title"), info.get("description"), info.get("webpage_url"), info.get("channel_id"),
                info.get("duration"), info.get("upload_date"), info.get("view_count"), info.get("like_count"),
                json.dumps(info.get("tags")), json.dumps(info.get("categories")), json.dumps(info.get("chapters")),
            ),
        ).lastrowid
        captions = os.path.join(folder, name[: -len(".info.json")] + ".en.vtt")
        if os.path.exists(captions):
            with open(captions, encoding="utf-8") as file:
                rows = [(video, start, end, text) for start, end, text in cues(file.read())]
            connection.executemany("INSERT INTO segments (video, start, end, text) VALUES (?, ?, ?, ?)", rows)
            connection.executemany("INSERT INTO search (text) VALUES (?)", ((text,) for _, _, _, text in rows))
            segments += len(rows)
        connection.execute("COMMIT")
        videos += 1
    connection.close()
    print(json.dumps({"videos": videos, "segments": segments, "seconds": time.perf_counter() - started}))


main(sys.argv[1], sys.argv[2])
