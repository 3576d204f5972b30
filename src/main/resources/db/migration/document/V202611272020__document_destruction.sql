-- What retention no longer asks for may be destroyed: the bytes go, the rows stay and say so.
create table wop.document_destruction (
    document     bigint        not null,
    version      integer       not null,
    destroyed_at timestamptz   not null,
    destroyed_by varchar(64)   not null,
    role         varchar(64)   not null,
    reason       varchar(1000) not null,
    constraint document_destruction_pk primary key (document, version),
    constraint document_destruction_version_fk foreign key (document, version)
        references wop.document_version (document, version),
    constraint document_destruction_reason_ck check (reason ~ '\S')
);

create trigger document_destruction_rows before update or delete on wop.document_destruction
    for each row execute function wop.document_is_not_changed();
create trigger document_destruction_truncate before truncate on wop.document_destruction
    for each statement execute function wop.document_is_not_changed();

-- What the nightly job has found to be due, and since when people are shown it.
create table wop.document_due (
    document bigint not null,
    noted_on date   not null,
    constraint document_due_pk primary key (document),
    constraint document_due_document_fk foreign key (document) references wop.document (number)
);

-- Ten years after the last partnership it has to do with has ended, and after its last file came; null while one of the
-- partnerships is open.
create or replace function wop.document_retained_until(asked bigint) returns date language sql stable as $$
    select case when bool_or(p.reference is not null and p.closed_at is null) then null
                else (greatest(max(p.closed_at), max(d.created_at), max(v.uploaded_at)) at time zone 'UTC'
                    + interval '10 years')::date end
    from wop.document d
    left join wop.document_version v on v.document = d.number
    left join (select document, partnership from wop.document_use
               union select number, partnership from wop.document where partnership is not null) used
        on used.document = d.number
    left join wop.partnership p on p.reference = used.partnership
    where d.number = asked
$$;

-- While a concern about one of its partnerships is open, nothing of it goes. Kept apart from the day above, which people
-- see: nobody may conclude from it that there is a concern.
create function wop.document_is_held(asked bigint) returns boolean language sql stable as $$
    select exists (
        select from wop.integrity_concern c
        join (select document, partnership from wop.document_use
              union select number, partnership from wop.document where partnership is not null) used
            on c.partnership = used.partnership
            or strpos(upper(c.named_partnership), used.partnership) > 0
        where used.document = asked and c.status <> 'CLOSED')
$$;

-- The years are those of the configuration, never fewer than ten.
create function wop.document_is_due(asked bigint, years integer, today date) returns boolean language sql stable as $$
    select coalesce(wop.document_retained_until(asked) + make_interval(years => greatest(years, 10) - 10) < today, false)
           and not wop.document_is_held(asked)
$$;

create or replace function wop.document_is_kept() returns trigger language plpgsql as $$
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
    if until is null or until >= (now() at time zone 'UTC')::date or wop.document_is_held(asked) then
        raise exception 'document % is kept until %', asked, coalesce(until::text, 'its partnership has ended')
            using errcode = 'insufficient_privilege';
    end if;
    if tg_table_name <> 'document_chunk' then
        raise exception 'the rows of document % stay, only its bytes may go', asked
            using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from wop.document_version v join wop.document_destruction x
                   on x.document = v.document and x.version = v.version where v.blob = old.blob) then
        raise exception 'nobody has decided to destroy document %', asked using errcode = 'insufficient_privilege';
    end if;
    return old;
end;
$$;
