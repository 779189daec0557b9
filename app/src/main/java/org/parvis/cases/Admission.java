package org.parvis.cases;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Who may open a file as its person: the account that sent it, or whoever has its code. The browser
 * keeps the code of each file in a cookie of its own; the database decides.
 */
@Component
class Admission {
    private static final String COOKIE = "pv_file_";

    private final Scenes scenes;

    Admission(Scenes scenes) {
        this.scenes = scenes;
    }

    Optional<Scene> of(
            HttpServletRequest request, Actor.@Nullable Person person, String reference) {
        if (person != null && person.account() != null) {
            Optional<Scene> own = own(person.account(), reference);
            if (own.isPresent()) {
                return own;
            }
        }
        return code(request, reference)
                .map(code -> new Scene.Invited(reference, SecretCode.typed(code).hash()));
    }

    private Optional<Scene> own(UUID account, String reference) {
        return scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                sql.sql(
                                                """
                                                select home, case_file from cases.person_files
                                                where account = ? and reference = ?
                                                """)
                                        .param(account)
                                        .param(reference)
                                        .query(
                                                (row, n) ->
                                                        new CaseFileId(
                                                                new Home(
                                                                        row.getObject(
                                                                                "home",
                                                                                UUID.class)),
                                                                row.getObject(
                                                                        "case_file", UUID.class)))
                                        .optional())
                .map(file -> new Scene.PersonFile(account, file.id()));
    }

    /** The code that this browser was given for the file, if any. */
    Optional<String> code(HttpServletRequest request, String reference) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE + reference)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Lets this browser open the file until it is closed. */
    void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            String reference,
            String code) {
        Cookie cookie = new Cookie(COOKIE + reference, code);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
