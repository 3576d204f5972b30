package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the hash of its content into the address of a style sheet, script or picture. Spring's own asks for every link on
 * a page whether there is a file of that name, in every jar, and forgets that there is none: a tenth of all the work on a
 * page went there.
 */
final class AssetAddresses extends ResourceUrlEncodingFilter {
    private static final Pattern ASSET = Pattern.compile("[^?#]*\\.(css|js|svg)");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilter(
                request,
                response,
                (wrapped, hashing) -> chain.doFilter(
                        wrapped, new OnlyAssets((HttpServletResponse) response, (HttpServletResponse) hashing)));
    }

    private static final class OnlyAssets extends HttpServletResponseWrapper {
        private final HttpServletResponse plain;

        OnlyAssets(HttpServletResponse plain, HttpServletResponse hashing) {
            super(hashing);
            this.plain = plain;
        }

        @Override
        public String encodeURL(String address) {
            return ASSET.matcher(address).matches() ? super.encodeURL(address) : plain.encodeURL(address);
        }
    }
}
