select 'data_checksums' as subject, g.setting as found
from pg_settings g
where g.name = 'data_checksums' and g.setting <> 'on'
union all
select d.datname, d.checksum_failures || ' blocks'
from pg_stat_database d
where d.datname = current_database() and d.checksum_failures > 0
order by 1
