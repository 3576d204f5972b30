-- The end of personal data. After retention a person becomes a pseudonym, everywhere at once and by two people. The chains
-- still fit, because they hold only salted hashes of what was said about persons; which salts were taken away is a link of
-- its own. ADR 105 says what is replaced and what stays.

-- Asked for by one, done by another. The row goes with it: nothing keeps who the pseudonym was.
create table wop.anonymisation_request (
    login         varchar(64)   not null,
    names         text[]        not null,
    reason        varchar(1000) not null,
    asked_by      varchar(64)   not null,
    asked_role    varchar(64)   not null,
    asked_at      timestamptz   not null,
    anonymisation bigint,
    constraint anonymisation_request_pk primary key (login),
    constraint anonymisation_request_words_ck check (login ~ '\S' and reason ~ '\S' and asked_by <> login)
);

create table wop.anonymisation (
    id           bigint generated always as identity,
    pseudonym    varchar(20)   not null,
    reason       varchar(1000) not null,
    asked_by     varchar(64)   not null,
    asked_at     timestamptz   not null,
    decided_by   varchar(64)   not null,
    decided_role varchar(64)   not null,
    decided_at   timestamptz   not null,
    changed      jsonb         not null,
    transaction  xid8          not null default pg_current_xact_id(),
    constraint anonymisation_pk primary key (id),
    constraint anonymisation_pseudonym_uq unique (pseudonym),
    constraint anonymisation_pseudonym_ck check (pseudonym ~ '^person-[0-9a-f]{8}$'),
    constraint anonymisation_two_people_ck check (asked_by <> decided_by)
);

alter table wop.anonymisation_request add constraint anonymisation_request_fk
    foreign key (anonymisation) references wop.anonymisation (id);

comment on table wop.anonymisation is 'Append-only: who became a pseudonym when, why, by whom. Not who it was';
comment on column wop.anonymisation.changed is 'Number of rows by table';
comment on column wop.anonymisation.transaction is 'Only in this one may the triggers let its changes pass';

create table wop.anonymised_chain (
    id            bigint generated always as identity,
    anonymisation bigint      not null,
    partnership   varchar(20) not null,
    links         integer[]   not null,
    constraint anonymised_chain_pk primary key (id),
    constraint anonymised_chain_fk foreign key (anonymisation) references wop.anonymisation (id),
    constraint anonymised_chain_uq unique (anonymisation, partnership),
    constraint anonymised_chain_links_ck check (cardinality(links) > 0)
);

comment on table wop.anonymised_chain is 'Append-only: from which links of a chain the salt was taken away';

-- Whoever is named in one of these partnerships stays under the name until it is over.
create function wop.partnerships_of_person(person varchar) returns setof varchar language sql stable as $$
    select partnership from wop.decision_log where user_id = person
    union select partnership from wop.shown_form where submitted_by = person
    union select partnership from wop.authorship where user_id = person
    union select partnership from wop.interest_declaration where user_id = person
    union select partnership from wop.document_use where cited_by = person
    union select d.partnership from wop.document_version v join wop.document d on d.number = v.document
        where v.uploaded_by = person and d.partnership is not null
$$;

-- The last day on which a person has to be found under the name: ten years and a week, in which the engine's history ends,
-- after the last partnership and after the last thing they did. Null while a partnership is open, and for a stranger.
create function wop.person_retained_until(person varchar) returns date language sql stable as $$
    select case when exists (select from wop.partnerships_of_person(person) one
                             join wop.partnership p on p.reference = one where p.closed_at is null) then null
                else ((select max(at) from (
                    select max(p.closed_at) as at from wop.partnerships_of_person(person) one
                        join wop.partnership p on p.reference = one
                    union all select max(recorded_at) from wop.decision_log where user_id = person
                    union all select max(submitted_at) from wop.shown_form where submitted_by = person
                    union all select max(uploaded_at) from wop.document_version where uploaded_by = person
                    union all select max(at) from wop.document_download where user_id = person
                    union all select max(changed_at) from wop.operator_profile_change where changed_by = person
                    union all select max(recorded_at) from wop.security_log where user_id = person) traces)
                    at time zone 'UTC' + interval '10 years 7 days')::date end
$$;

-- While a concern about one of the partnerships is open, nobody in it becomes a pseudonym. Nobody may conclude anything from
-- the day above.
create function wop.person_is_held(person varchar) returns boolean language sql stable as $$
    select exists (select from wop.integrity_concern c join wop.partnerships_of_person(person) one
        on c.partnership = one or strpos(upper(c.named_partnership), one) > 0 where c.status <> 'CLOSED')
$$;

-- The years are those of the configuration, never fewer than ten.
create function wop.person_is_due(person varchar, years integer, today date) returns boolean language sql stable as $$
    select coalesce(wop.person_retained_until(person) + make_interval(years => greatest(years, 10) - 10) < today, false)
           and not wop.person_is_held(person)
$$;

-- Names as whole words, whatever their case. The longest come first.
create function wop.without_names(value text, names text[], pseudonym text) returns text language plpgsql immutable as $$
declare
    name text;
    written text := value;
begin
    foreach name in array names loop
        written := regexp_replace(written,
            '(?<![[:alnum:]])' || regexp_replace(name, '([^[:alnum:]])', '\\\1', 'g') || '(?![[:alnum:]])',
            case when strpos(name, '@') > 0 then pseudonym || '@example.invalid' else pseudonym end, 'gi');
    end loop;
    return written;
end;
$$;

-- The same in every text of a JSON value; keys stay.
create function wop.without_names(value jsonb, names text[], pseudonym text) returns jsonb language plpgsql immutable as $$
begin
    return case jsonb_typeof(value)
        when 'string' then to_jsonb(wop.without_names(value #>> '{}', names, pseudonym))
        when 'array' then (select coalesce(jsonb_agg(wop.without_names(item, names, pseudonym) order by place), '[]')
                           from jsonb_array_elements(value) with ordinality as items(item, place))
        when 'object' then (select coalesce(jsonb_object_agg(field.key, wop.without_names(field.value, names, pseudonym)), '{}')
                            from jsonb_each(value) field)
        else value end;
end;
$$;

create function wop.taken_away(row_key text) returns text language sql immutable as $$
    select '(taken away after retention' || coalesce(', ' || row_key, '') || ')'
$$;

-- Two people, the retention and the login are looked at here as well: whoever writes this row by other means gets no further.
create function wop.anonymisation_is_allowed() returns trigger language plpgsql as $$
declare
    asked record;
begin
    if tg_op <> 'INSERT' then
        if tg_op = 'UPDATE' and wop.only_anonymised(tg_table_name, to_jsonb(old), to_jsonb(new)) then
            return new;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    if tg_table_name = 'anonymised_chain' then
        if not exists (select from wop.anonymisation a
                       where a.id = new.anonymisation and a.transaction = pg_current_xact_id()) then
            raise exception 'anonymised_chain is written with its anonymisation' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if new.transaction <> pg_current_xact_id() then
        raise exception 'an anonymisation is of its own transaction' using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;

create function wop.anonymisation_request_moves_on() returns trigger language plpgsql as $$
begin
    if not exists (select from wop.anonymisation a
                   where a.id = new.anonymisation and a.transaction = pg_current_xact_id()
                     and a.asked_by = old.asked_by and a.decided_by not in (old.asked_by, old.login))
            or (old.login, old.names, old.reason, old.asked_by, old.asked_at)
                is distinct from (new.login, new.names, new.reason, new.asked_by, new.asked_at) then
        raise exception 'a second person decides on a request' using errcode = 'insufficient_privilege';
    end if;
    if not wop.person_is_due(old.login, 10, (now() at time zone 'UTC')::date) then
        raise exception 'the retention of this person has not ended' using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;

create trigger anonymisation_request_decided before update on wop.anonymisation_request
    for each row execute function wop.anonymisation_request_moves_on();

-- Whether a row was changed by nothing but the anonymisation of this very transaction.
create function wop.only_anonymised(changed text, before jsonb, after jsonb) returns boolean language plpgsql as $$
declare
    asked record;
    field text;
    was text;
    own boolean;
begin
    select a.pseudonym, r.login, r.names into asked
    from wop.anonymisation_request r join wop.anonymisation a on a.id = r.anonymisation
    where a.transaction = pg_current_xact_id_if_assigned();
    if not found then
        return false;
    end if;
    own := asked.login in (before ->> 'user_id', before ->> 'submitted_by');
    for field in select jsonb_object_keys(before) loop
        was := before ->> field;
        continue when was is not distinct from after ->> field
            or (was = asked.login and after ->> field = asked.pseudonym)
            or after -> field = wop.without_names(before -> field, asked.names, asked.pseudonym)
            or (changed = 'chain_link' and field = 'salt' and after ->> field is null)
            or (changed = 'decision_log' and field = 'comment' and before ->> 'confidential' = 'true'
                and (own or was <> wop.without_names(was, asked.names, asked.pseudonym))
                and after ->> field = wop.taken_away(before ->> 'id'))
            or (changed = 'interest_declaration' and field in ('note', 'reason') and own
                and after ->> field = wop.taken_away(null))
            or (changed = 'shown_form' and field in ('shown', 'answered') and own and after -> field = '{}');
        return false;
    end loop;
    return true;
end;
$$;

create trigger anonymisation_rows before insert or update or delete on wop.anonymisation
    for each row execute function wop.anonymisation_is_allowed();
create trigger anonymisation_truncate before truncate on wop.anonymisation
    for each statement execute function wop.anonymisation_is_allowed();
create trigger anonymised_chain_rows before insert or update or delete on wop.anonymised_chain
    for each row execute function wop.anonymisation_is_allowed();
create trigger anonymised_chain_truncate before truncate on wop.anonymised_chain
    for each statement execute function wop.anonymisation_is_allowed();

-- A trigger for each statement sees no rows and could let nothing pass but everything.
drop trigger conduct_acceptance_append_only on wop.conduct_acceptance;
create trigger conduct_acceptance_append_only before update or delete on wop.conduct_acceptance
    for each row execute function wop.acceptances_are_append_only();
create trigger conduct_acceptance_truncate before truncate on wop.conduct_acceptance
    for each statement execute function wop.acceptances_are_append_only();
drop trigger match_score_append_only on wop.match_score;
create trigger match_score_append_only before update or delete on wop.match_score
    for each row execute function wop.match_score_is_append_only();
create trigger match_score_truncate before truncate on wop.match_score
    for each statement execute function wop.match_score_is_append_only();

-- A salt may be taken away only with an anonymisation; until now anybody could.
create or replace function wop.chain_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'chain_head' and tg_op = 'UPDATE' then
        if new.partnership = old.partnership and new.links = old.links + 1 then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

-- Every function that forbids changes gets the same one exception at its beginning.
do $$
declare
    guard text;
    before text;
    after text;
begin
    foreach guard in array array['acceptances_are_append_only', 'call_log_is_append_only', 'call_round_ends_once',
        'chain_is_append_only', 'decision_log_is_append_only', 'document_is_not_changed', 'duties_are_append_only',
        'list_import_is_kept', 'match_candidate_decision_stays', 'match_score_is_append_only', 'matching_weights_only_move_on',
        'operator_profile_change_is_append_only', 'principles_are_append_only', 'programme_call_stays_as_published',
        'security_log_is_append_only'] loop
        before := pg_get_functiondef(('wop.' || guard || '()')::regprocedure);
        after := regexp_replace(before, '\nbegin\n', E'\nbegin\n'
            '    if tg_op = ''UPDATE'' and tg_level = ''ROW'''
            ' and wop.only_anonymised(tg_table_name, to_jsonb(old), to_jsonb(new)) then\n'
            '        return new;\n'
            '    end if;\n');
        if after = before then
            raise exception 'no beginning found in %', guard;
        end if;
        execute after;
    end loop;
end;
$$;

-- The links from which the salt was taken are named in a link of their own: one without that is found.
alter table wop.chain_link drop constraint chain_link_subject_ck;
alter table wop.chain_link add constraint chain_link_subject_ck
    check (subject in ('DECISION', 'FORM', 'FILE', 'CITATION', 'ANONYMISED'));

create or replace function wop.chain_fields(chained text, key text,
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
    when 'ANONYMISED' then
        select c.partnership,
               array['at', wop.chain_moment(a.decided_at), 'pseudonym', a.pseudonym,
                     'links', array_to_string(c.links, ',')],
               array['user', a.decided_by, 'asked', a.asked_by, 'reason', a.reason]
        into partnership, plain, personal
        from wop.anonymised_chain c join wop.anonymisation a on a.id = c.anonymisation
        where c.id = key::bigint;
    end case;
end;
$$;

create or replace function wop.chain_row() returns trigger language plpgsql as $$
begin
    perform wop.chain_append(tg_argv[0], case tg_argv[0]
        when 'DECISION' then to_jsonb(new) ->> 'id'
        when 'FORM' then to_jsonb(new) ->> 'task_id'
        when 'FILE' then (to_jsonb(new) ->> 'document') || '.' || (to_jsonb(new) ->> 'version')
        when 'CITATION' then to_jsonb(new) ->> 'id'
        when 'ANONYMISED' then to_jsonb(new) ->> 'id' end);
    return null;
end;
$$;

create constraint trigger anonymised_chain_chain after insert on wop.anonymised_chain
    deferrable initially deferred for each row execute function wop.chain_row('ANONYMISED');

-- Links whose row says something else about persons than it did: none before an anonymisation, or it would hide what somebody
-- else has changed; those of the person behind it, whose salt is then taken away.
create function wop.links_that_do_not_fit() returns table (partnership varchar, link integer) language sql stable as $$
    select l.partnership, l.number from wop.chain_link l
    cross join lateral wop.chain_fields(l.subject, l.row_key) f
    where l.salt is not null
      and l.personal is distinct from array(
          select case when words is not null then sha256(l.salt || convert_to(words, 'UTF8')) end
          from unnest(f.personal) with ordinality as said(words, place) where place % 2 = 0 order by place)
    order by 1, 2
$$;
