-- The letter of intent itself, as an answer refers to a file: D-17/1. Letters signed before have none.
alter table wop.match_candidate add column letter_document varchar(24);
