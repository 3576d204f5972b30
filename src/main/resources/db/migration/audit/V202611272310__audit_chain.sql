-- One chain of hashes a partnership over what was decided, what was on the screen, what was answered and which files
-- there were. The link is made by the database at the end of the transaction that writes the row: no row without a link,
-- whoever writes it, and the head of the chain is held only as long as the commit takes. ADR 95 says what it proves.

-- What was answered stands beside what was shown.
alter table wop.shown_form add column answered jsonb;
comment on column wop.shown_form.answered is 'The answers as they were read; null in rows from before they were kept';

create table wop.chain_head (
    partnership varchar(20) not null,
    links       integer     not null,
    head        bytea       not null,
    constraint chain_head_pk primary key (partnership),
    constraint chain_head_ck check (links >= 0 and octet_length(head) = 32)
);

create table wop.chain_link (
    partnership varchar(20) not null,
    number      integer     not null,
    subject     varchar(20) not null,
    row_key     varchar(80) not null,
    personal    bytea[]     not null,
    salt        bytea,
    previous    bytea       not null,
    hash        bytea       not null,
    constraint chain_link_pk primary key (partnership, number),
    constraint chain_link_row_uq unique (subject, row_key),
    constraint chain_link_subject_ck check (subject in ('DECISION', 'FORM', 'FILE', 'CITATION')),
    constraint chain_link_ck check (number > 0 and octet_length(previous) = 32 and octet_length(hash) = 32
        and octet_length(salt) = 32)
);

comment on column wop.chain_link.partnership is 'Its reference; whatever else has forms of its own has a chain of its own, too';
comment on table wop.chain_link is 'Append-only: one row for each row of a partnership that must not change';
comment on column wop.chain_link.personal is 'Salted hash of each personal value, in the order of wop.chain_fields; null for a value that is null';
comment on column wop.chain_link.salt is 'Null once the personal values were taken away after retention';

-- A text with its length in bytes before it, so that no two lists of texts give the same bytes.
create function wop.chain_text(value text) returns text language sql immutable as $$
    select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end
$$;

create function wop.chain_moment(value timestamptz) returns text language sql immutable as $$
    select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- What a link holds of a row: names and values in their order, those about persons apart. Changed never; a new shape is a
-- new subject.
create function wop.chain_fields(chained text, key text,
        out partnership varchar, out plain text[], out personal text[]) language plpgsql stable as $$
begin
    case chained
    when 'DECISION' then
        select d.partnership,
               array['at', wop.chain_moment(d.recorded_at), 'stage', d.stage, 'verb', d.verb, 'outcome', d.outcome,
                     'reason', d.reason_code, 'role', d.role, 'task', d.task_id, 'confidential', d.confidential::text],
               array['user', d.user_id, 'comment', d.comment]
        into partnership, plain, personal from wop.decision_log d where d.id = key::bigint;
    when 'FORM' then
        select f.partnership,
               array['at', wop.chain_moment(f.submitted_at), 'form', f.form, 'matter', f.matter, 'duty', f.duty],
               array['user', f.submitted_by, 'shown', f.shown::text, 'answered', f.answered::text]
        into partnership, plain, personal from wop.shown_form f where f.task_id = key;
    when 'FILE' then
        select d.partnership,
               array['at', wop.chain_moment(v.uploaded_at), 'type', d.type, 'bytes', v.bytes::text,
                     'media', v.media_type, 'sha256', v.sha256, 'role', v.uploaded_role],
               array['user', v.uploaded_by, 'title', d.title, 'name', v.file_name]
        into partnership, plain, personal
        from wop.document_version v join wop.document d on d.number = v.document
        where v.document = split_part(key, '.', 1)::bigint and v.version = split_part(key, '.', 2)::integer;
    when 'CITATION' then
        select u.partnership,
               array['at', wop.chain_moment(u.cited_at), 'field', u.field, 'document', u.document::text,
                     'version', u.version::text, 'sha256', v.sha256],
               array['user', u.cited_by]
        into partnership, plain, personal
        from wop.document_use u join wop.document_version v on v.document = u.document and v.version = u.version
        where u.id = key::bigint;
    end case;
end;
$$;

create function wop.chain_append(chained text, key text) returns void language plpgsql as $$
declare
    fields record;
    before record;
    salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    digests bytea[] := '{}';
    written text;
    hash bytea;
begin
    select * into fields from wop.chain_fields(chained, key);
    if fields.partnership is null then
        return; -- a file on an operator's own shelf; it comes in when a partnership cites it
    end if;
    select links, head into before from wop.chain_head c where c.partnership = fields.partnership for update;
    if not found then
        insert into wop.chain_head (partnership, links, head)
        values (fields.partnership, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        select links, head into before from wop.chain_head c where c.partnership = fields.partnership for update;
    end if;
    written := wop.chain_text('wop-link-1') || wop.chain_text(encode(before.head, 'hex'))
        || wop.chain_text(fields.partnership) || wop.chain_text((before.links + 1)::text)
        || wop.chain_text(chained) || wop.chain_text(key);
    for i in 1 .. cardinality(fields.plain) loop
        written := written || wop.chain_text(fields.plain[i]);
    end loop;
    for i in 1 .. cardinality(fields.personal) / 2 loop
        digests := digests || case when fields.personal[2 * i] is null then null::bytea
            else sha256(salt || convert_to(fields.personal[2 * i], 'UTF8')) end;
        written := written || wop.chain_text(fields.personal[2 * i - 1]) || wop.chain_text(encode(digests[i], 'hex'));
    end loop;
    hash := sha256(convert_to(written, 'UTF8'));
    insert into wop.chain_link (partnership, number, subject, row_key, personal, salt, previous, hash)
    values (fields.partnership, before.links + 1, chained, key, digests, salt, before.head, hash);
    update wop.chain_head c set links = before.links + 1, head = hash where c.partnership = fields.partnership;
end;
$$;

create function wop.chain_row() returns trigger language plpgsql as $$
begin
    perform wop.chain_append(tg_argv[0], case tg_argv[0]
        when 'DECISION' then to_jsonb(new) ->> 'id'
        when 'FORM' then to_jsonb(new) ->> 'task_id'
        when 'FILE' then (to_jsonb(new) ->> 'document') || '.' || (to_jsonb(new) ->> 'version')
        when 'CITATION' then to_jsonb(new) ->> 'id' end);
    return null;
end;
$$;

-- What there is already, in the order in which it came to be.
do $$
declare
    old record;
begin
    for old in
        select 'DECISION' as subject, id::text as key, recorded_at as at, 1 as place, id from wop.decision_log
        union all select 'FORM', task_id, submitted_at, 0, 0 from wop.shown_form
        union all select 'FILE', document || '.' || version, uploaded_at, 2, document from wop.document_version
        union all select 'CITATION', id::text, cited_at, 3, id from wop.document_use
        order by at, place, id, key
    loop
        perform wop.chain_append(old.subject, old.key);
    end loop;
end;
$$;

create constraint trigger decision_log_chain after insert on wop.decision_log
    deferrable initially deferred for each row execute function wop.chain_row('DECISION');
create constraint trigger shown_form_chain after insert on wop.shown_form
    deferrable initially deferred for each row execute function wop.chain_row('FORM');
create constraint trigger document_version_chain after insert on wop.document_version
    deferrable initially deferred for each row execute function wop.chain_row('FILE');
create constraint trigger document_use_chain after insert on wop.document_use
    deferrable initially deferred for each row execute function wop.chain_row('CITATION');

-- A form that was shown and answered is as final as a decision about it.
create function wop.chain_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'chain_link' and tg_op = 'UPDATE' then
        if old.salt is not null and new.salt is null
                and (old.partnership, old.number, old.subject, old.row_key, old.personal, old.previous, old.hash)
                  = (new.partnership, new.number, new.subject, new.row_key, new.personal, new.previous, new.hash) then
            return new; -- personal values are taken away; what the chain holds of them stays
        end if;
    elsif tg_table_name = 'chain_head' and tg_op = 'UPDATE' then
        if new.partnership = old.partnership and new.links = old.links + 1 then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

create trigger chain_link_rows before update or delete on wop.chain_link
    for each row execute function wop.chain_is_append_only();
create trigger chain_link_truncate before truncate on wop.chain_link
    for each statement execute function wop.chain_is_append_only();
create trigger chain_head_rows before update or delete on wop.chain_head
    for each row execute function wop.chain_is_append_only();
create trigger chain_head_truncate before truncate on wop.chain_head
    for each statement execute function wop.chain_is_append_only();
create trigger shown_form_rows before update or delete on wop.shown_form
    for each row execute function wop.chain_is_append_only();
create trigger shown_form_truncate before truncate on wop.shown_form
    for each statement execute function wop.chain_is_append_only();

-- Signed roots over all heads. What was sealed of a partnership is in wop.sealed_head, if it changed since the seal before.
create table wop.seal (
    number    bigint      not null,
    sealed_at timestamptz not null,
    size      integer     not null,
    root      bytea       not null,
    key_id    varchar(16) not null,
    previous  bytea       not null,
    signature bytea       not null,
    constraint seal_pk primary key (number),
    constraint seal_ck check (number > 0 and size >= 0 and octet_length(root) = 32 and octet_length(previous) = 32
        and octet_length(signature) = 64)
);

create table wop.sealed_head (
    seal        bigint      not null,
    partnership varchar(20) not null,
    links       integer     not null,
    head        bytea       not null,
    constraint sealed_head_pk primary key (partnership, seal),
    constraint sealed_head_seal_fk foreign key (seal) references wop.seal (number)
);

create index sealed_head_seal_ix on wop.sealed_head (seal);

create trigger seal_rows before update or delete on wop.seal
    for each row execute function wop.chain_is_append_only();
create trigger seal_truncate before truncate on wop.seal
    for each statement execute function wop.chain_is_append_only();
create trigger sealed_head_rows before update or delete on wop.sealed_head
    for each row execute function wop.chain_is_append_only();
create trigger sealed_head_truncate before truncate on wop.sealed_head
    for each statement execute function wop.chain_is_append_only();
