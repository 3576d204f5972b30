-- The numbers in the codes of operators that are registered on the page. Codes that were given by hand are passed over.
create sequence wop.operator_number;
