-- Which answer referred to which file could be deleted, alone of all that a chain holds.
create trigger document_use_kept before delete on wop.document_use
    for each row execute function wop.document_is_not_changed();
