#!/usr/bin/env bash
# Runs once, when the database container starts on an empty volume: a database "wop" that belongs to a role "wop",
# which is no superuser, and a role in which auditors' pages read.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$WOP_DATABASE_PASSWORD" <<'SQL'
create role wop login password :'password';
create database wop owner wop;
create role wop_auditor nologin;
grant wop_auditor to wop with inherit false, set true;
SQL
