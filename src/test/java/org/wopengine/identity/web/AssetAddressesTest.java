package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

/** Addresses of files carry the hash of what is in them; nobody looks for files behind links to pages. */
@WopTest
class AssetAddressesTest {
    private final List<String> askedFor = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    List<FilterRegistrationBean<ResourceUrlEncodingFilter>> filters;

    @Test
    void aStyleSheetCarriesTheHashOfItsContent() {
        assertThat(new Browser(port).get("/login").body()).containsPattern("href=\"/wop-[0-9a-f]{32}\\.css\"");
    }

    @Test
    void springsOwnFilterStepsBack() {
        assertThat(filters)
                .extracting(FilterRegistrationBean::getFilter)
                .singleElement()
                .isInstanceOf(AssetAddresses.class);
    }

    @Test
    void filesAreLookedForBehindAddressesOfFilesOnly() throws Exception {
        var addresses =
                List.of("/partnerships/WOP-2026-0001", "/wop.css", "/operators?q=wop.css", "#x.js", "/round.js", "/");

        var encoded = new ArrayList<String>();
        new AssetAddresses()
                .doFilter(
                        new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), (request, response) -> {
                            request.setAttribute(
                                    ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, provider());
                            addresses.forEach(
                                    address -> encoded.add(((HttpServletResponse) response).encodeURL(address)));
                        });

        assertThat(askedFor).containsExactly("wop.css", "round.js");
        assertThat(encoded)
                .containsExactly(
                        "/partnerships/WOP-2026-0001",
                        "/hashed-wop.css",
                        "/operators?q=wop.css",
                        "#x.js",
                        "/hashed-round.js",
                        "/");
    }

    private ResourceUrlProvider provider() {
        var files = new ResourceHttpRequestHandler();
        files.setResourceResolvers(List.of(new Asked()));
        var provider = new ResourceUrlProvider();
        provider.setHandlerMap(Map.of("/**", files));
        return provider;
    }

    /** Writes down what is looked for. */
    private final class Asked extends AbstractResourceResolver {
        @Override
        protected Resource resolveResourceInternal(
                HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        protected String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            askedFor.add(path);
            return "hashed-" + path;
        }
    }
}
