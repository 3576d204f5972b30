package org.wopengine.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** JSON columns are written as the API writes JSON: dates as text, not as lists of numbers. */
@Configuration(proxyBeanMethods = false)
class JsonColumns {
    @Bean
    HibernatePropertiesCustomizer jsonColumnsAsTheApiWrites(ObjectMapper json) {
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(json));
    }
}
