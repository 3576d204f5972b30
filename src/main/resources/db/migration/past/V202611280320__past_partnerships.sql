-- Partnerships from before this system, as they are on record: nobody works on them here any more.
create sequence wop.past_partnership_number;

create table wop.past_partnership (
    number        varchar(9)    primary key check (number ~ '^PP-\d{4,6}$'),
    title         varchar(200)  not null check (title ~ '\S'),
    mentors       varchar(200)[] not null check (cardinality(mentors) between 1 and 10),
    mentees       varchar(200)[] not null check (cardinality(mentees) between 1 and 20),
    countries     varchar(2)[]  not null check (cardinality(countries) between 1 and 20),
    working_areas varchar(60)[] not null check (cardinality(working_areas) between 1 and 10),
    start_year    integer       not null check (start_year between 1970 and 2200),
    end_year      integer       check (end_year between start_year and 2200),
    facilitator   varchar(200),
    funders       varchar(200)[] not null check (cardinality(funders) <= 10),
    source        varchar(500)  not null check (source ~ '\S'),
    result        varchar(1000) not null check (result ~ '\S'),
    changed_at    timestamptz   not null
);

create unique index past_partnership_title_uq on wop.past_partnership (lower(title), start_year);
create index past_partnership_countries_ix on wop.past_partnership using gin (countries);
create index past_partnership_areas_ix on wop.past_partnership using gin (working_areas);

comment on table wop.past_partnership is 'Partnerships from before this system, for the principle of building on the past';
