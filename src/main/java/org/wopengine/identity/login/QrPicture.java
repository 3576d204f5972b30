package org.wopengine.identity.login;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The picture an app photographs to learn a secret: the lines of an SVG, because the page loads nothing from elsewhere. */
record QrPicture(int size, String path) {
    private static final String ISSUER = "WOP Engine";
    private static final int MARGIN = 4;

    static QrPicture of(String user, String secret) {
        var code = QrCode.encodeText(address(user, secret), QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }

    static String address(String user, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(ISSUER), encoded(user), secret, encoded(ISSUER));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
