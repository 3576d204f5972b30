-- Files as evidence: a document is what a file is about, a version is one file. Nothing is overwritten, and nothing goes
-- while somebody may still have to prove something by it.
create table wop.document (
    number      bigint generated always as identity,
    partnership varchar(20),
    operator    varchar(8),
    type        varchar(30)   not null,
    title       varchar(200)  not null,
    slot        varchar(80),
    party       varchar(8),
    consent     boolean       not null,
    created_by  varchar(64)   not null,
    created_at  timestamptz   not null,
    constraint document_pk primary key (number),
    constraint document_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint document_operator_fk foreign key (operator) references wop.operator (code),
    constraint document_party_fk foreign key (party) references wop.operator (code),
    constraint document_owner_ck check (num_nonnulls(partnership, operator) = 1),
    constraint document_type_ck check (type in ('COMMITMENT_LETTER', 'REGISTRATION', 'ANNUAL_REPORT',
        'BENCHMARK_REPORT', 'LOI', 'CONCEPT_NOTE', 'AGREEMENT', 'ADDENDUM', 'BUDGET', 'TOR', 'MISSION_REPORT',
        'TRAINING_RECORD', 'EVIDENCE', 'PROGRESS_REPORT', 'FINANCIAL_REPORT', 'SC_MINUTES', 'MTR', 'AUDIT',
        'FINAL_REPORT', 'EVALUATION', 'FACTSHEET', 'CASE_STUDY', 'PHOTO')),
    constraint document_title_ck check (title ~ '\S'),
    constraint document_slot_ck check (slot ~ '^[A-Za-z0-9_.-]+$'),
    constraint document_consent_ck check (type <> 'PHOTO' or consent)
);

-- One document a slot and party: a second file for the same question is a new version of the same document.
create unique index document_slot_uq on wop.document
    (coalesce(partnership, operator), slot, coalesce(party, '')) where slot is not null;
create index document_partnership_ix on wop.document (partnership);
create index document_operator_ix on wop.document (operator);

comment on column wop.document.slot is 'The field of a form it was uploaded for; null if for none in particular';
comment on column wop.document.party is 'The operator it comes from; null if from an officer';
comment on column wop.document.consent is 'Everybody to be seen in a photo has agreed';

create table wop.document_version (
    document      bigint        not null,
    version       integer       not null,
    file_name     varchar(120)  not null,
    original_name varchar(1000) not null,
    bytes         bigint        not null,
    media_type    varchar(100)  not null,
    sha256        varchar(64)   not null,
    storage       varchar(10)   not null,
    blob          uuid          not null,
    scan_state    varchar(12)   not null,
    scan_found    varchar(200),
    scanned_at    timestamptz,
    uploaded_by   varchar(64)   not null,
    uploaded_role varchar(64)   not null,
    uploaded_at   timestamptz   not null,
    constraint document_version_pk primary key (document, version),
    constraint document_version_document_fk foreign key (document) references wop.document (number),
    constraint document_version_blob_uq unique (blob),
    constraint document_version_version_ck check (version >= 1),
    constraint document_version_bytes_ck check (bytes > 0),
    constraint document_version_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint document_version_storage_ck check (storage in ('DATABASE', 'FOLDER')),
    constraint document_version_scan_ck check (
        scan_state in ('PENDING', 'CLEAN', 'NOT_SCANNED', 'QUARANTINED')
        and (scan_state in ('CLEAN', 'QUARANTINED')) = (scanned_at is not null))
);

create index document_version_waiting_ix on wop.document_version (scan_state) where scan_state in ('PENDING', 'NOT_SCANNED');

comment on column wop.document_version.original_name is 'As it was sent, with \u escapes for what must not be shown';

-- The bytes, if they are kept here, in pieces: neither reading nor writing ever holds a whole file.
create table wop.document_chunk (
    blob     uuid    not null,
    position integer not null,
    bytes    bytea   not null,
    constraint document_chunk_pk primary key (blob, position),
    constraint document_chunk_blob_fk foreign key (blob) references wop.document_version (blob),
    constraint document_chunk_position_ck check (position >= 0),
    constraint document_chunk_bytes_ck check (octet_length(bytes) > 0)
);

-- PostgreSQL tries to compress what is compressed already; most of our kinds are.
alter table wop.document_chunk alter column bytes set storage external;

-- Which answer of which partnership refers to which file: it may be read there, and is kept as long as that partnership.
create table wop.document_use (
    id          bigint generated always as identity,
    document    bigint      not null,
    version     integer     not null,
    partnership varchar(20) not null,
    field       varchar(80) not null,
    cited_by    varchar(64) not null,
    cited_at    timestamptz not null,
    constraint document_use_pk primary key (id),
    constraint document_use_version_fk foreign key (document, version)
        references wop.document_version (document, version),
    constraint document_use_partnership_fk foreign key (partnership) references wop.partnership (reference)
);

create index document_use_partnership_ix on wop.document_use (partnership, document, version);
create index document_use_document_ix on wop.document_use (document);

create table wop.document_download (
    id          bigint generated always as identity,
    document    bigint      not null,
    version     integer     not null,
    partnership varchar(20),
    user_id     varchar(64) not null,
    role        varchar(64) not null,
    at          timestamptz not null,
    constraint document_download_pk primary key (id),
    constraint document_download_version_fk foreign key (document, version)
        references wop.document_version (document, version),
    constraint document_download_partnership_fk foreign key (partnership) references wop.partnership (reference)
);

create index document_download_ix on wop.document_download (document, version, id);

comment on table wop.document_download is 'Append-only: who took which file when';

-- Ten years after the last partnership it has to do with has ended; null while one of them is open. A document on an
-- operator's own shelf that nobody ever referred to counts from its upload.
create function wop.document_retained_until(asked bigint) returns date language sql stable as $$
    select case when bool_or(p.reference is not null and p.closed_at is null) then null
                else (greatest(max(p.closed_at), max(d.created_at)) at time zone 'UTC' + interval '10 years')::date end
    from wop.document d
    left join (select document, partnership from wop.document_use
               union select number, partnership from wop.document where partnership is not null) used
        on used.document = d.number
    left join wop.partnership p on p.reference = used.partnership
    where d.number = asked
$$;

create function wop.document_is_kept() returns trigger language plpgsql as $$
declare
    asked bigint;
    until date;
begin
    if tg_table_name = 'document' then
        asked := old.number;
    elsif tg_table_name = 'document_version' then
        asked := old.document;
    else
        select v.document into asked from wop.document_version v where v.blob = old.blob;
    end if;
    until := wop.document_retained_until(asked);
    if until is null or until >= (now() at time zone 'UTC')::date then
        raise exception 'document % is kept until %', asked, coalesce(until::text, 'its partnership has ended')
            using errcode = 'insufficient_privilege';
    end if;
    return old;
end;
$$;

create trigger document_kept before delete on wop.document
    for each row execute function wop.document_is_kept();
create trigger document_version_kept before delete on wop.document_version
    for each row execute function wop.document_is_kept();
create trigger document_chunk_kept before delete on wop.document_chunk
    for each row execute function wop.document_is_kept();

create function wop.document_is_not_changed() returns trigger language plpgsql as $$
begin
    raise exception '% is not changed, a new version is added', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

-- Only what the virus scan finds may be noted on a version.
create trigger document_rows before update on wop.document
    for each row execute function wop.document_is_not_changed();
create trigger document_version_rows
    before update of document, version, file_name, original_name, bytes, media_type, sha256, storage, blob,
        uploaded_by, uploaded_role, uploaded_at on wop.document_version
    for each row execute function wop.document_is_not_changed();
create trigger document_chunk_rows before update on wop.document_chunk
    for each row execute function wop.document_is_not_changed();
create trigger document_use_rows before update on wop.document_use
    for each row execute function wop.document_is_not_changed();
create trigger document_download_rows before update or delete on wop.document_download
    for each row execute function wop.document_is_not_changed();
create trigger document_truncate before truncate on wop.document
    for each statement execute function wop.document_is_not_changed();
create trigger document_version_truncate before truncate on wop.document_version
    for each statement execute function wop.document_is_not_changed();
create trigger document_chunk_truncate before truncate on wop.document_chunk
    for each statement execute function wop.document_is_not_changed();
create trigger document_use_truncate before truncate on wop.document_use
    for each statement execute function wop.document_is_not_changed();
create trigger document_download_truncate before truncate on wop.document_download
    for each statement execute function wop.document_is_not_changed();
