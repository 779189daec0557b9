package org.parvis.cases.admission;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import org.parvis.documents.keys.Vault;
import org.parvis.identity.web.Browser;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the code that a browser keeps for a file opens, now and later. */
public final class KeptCodes {
    private KeptCodes() {}

    /** Whether that browser still opens the file then, if nobody closes it before. */
    public static boolean open(BeanFactory program, Browser who, String reference, Instant then) {
        String cookie = CaseCookie.FILE.beginning() + reference;
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (who.has(cookie)) {
            request.setCookies(new Cookie(cookie, who.value(cookie)));
        }
        return new FileCodes(program.getBean(Vault.class), () -> then)
                .of(request, null, reference)
                .isPresent();
    }
}
