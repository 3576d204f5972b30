package org.wopengine.identity.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** In place of Spring Boot's own filter, which steps back when it sees one of its kind. */
@Configuration(proxyBeanMethods = false)
class Assets {
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses() {
        var addresses = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new AssetAddresses());
        addresses.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return addresses;
    }
}
