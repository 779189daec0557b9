package org.parvis.platform.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Sources;
import org.springframework.http.ResponseCookie;

/** No cookie is set that is of no family, and no family is forgotten. */
@Tag("long")
class CookieFamiliesTests {
    @Test
    void noCookieIsSetButThroughItsFamily() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Cookies.class)
                .should()
                .callMethod(HttpServletResponse.class, "addCookie", Cookie.class)
                .orShould()
                .callConstructor(Cookie.class, String.class, String.class)
                .orShould()
                .callMethod(ResponseCookie.class, "from", String.class, String.class)
                .check(Sources.PROGRAM);
    }
}
