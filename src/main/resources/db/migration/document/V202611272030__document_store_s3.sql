-- A third place for the bytes: a store that speaks S3.
alter table wop.document_version drop constraint document_version_storage_ck;
alter table wop.document_version add constraint document_version_storage_ck
    check (storage in ('DATABASE', 'FOLDER', 'S3'));
