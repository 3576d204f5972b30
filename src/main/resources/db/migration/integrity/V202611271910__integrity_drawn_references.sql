-- References are drawn: a running number told everybody who raised a concern how many others did.
alter table integrity_concern drop constraint integrity_concern_reference_ck;
alter table integrity_concern add constraint integrity_concern_reference_ck check (reference ~ '^INT-\d{4}-(\d{4}|\d{7})$');
drop table integrity_counter;
