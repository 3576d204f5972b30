package org.wopengine.document.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.wopengine.document.DocumentSettings;

/** How requests with files are read: put down as they come, no larger than {@code wop.document.largest} and a form. */
@Configuration(proxyBeanMethods = false)
class UploadSetup {
    /** What a form says besides the file. */
    private static final long REST = 64 * 1024;

    /** Behind what gives answers their headers and their language, in front of everything that asks for a parameter. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    MultipartConfigElement multipartConfigElement(DocumentSettings settings) {
        // the file's own limit is ours to tell in words, so the container has none
        return new MultipartConfigElement("", -1, largestRequest(settings), 0);
    }

    @Bean
    FilterRegistrationBean<UploadDoor> uploadDoor(DocumentSettings settings) {
        var door = new FilterRegistrationBean<>(new UploadDoor(largestRequest(settings)));
        door.setOrder(ORDER);
        return door;
    }

    private static long largestRequest(DocumentSettings settings) {
        return settings.largest().toBytes() + REST;
    }
}
