-- What a mentor says when it accepts: why it helps, and that it takes nothing for its knowledge.
alter table wop.match_candidate
    add column motivation varchar(1000),
    add column without_charge boolean;
