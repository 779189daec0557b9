package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Designers and stewards reach the rooms of their work, and no room where files are. */
@ProgramTest
class MembersWithoutFilesTests {
    private static final Pattern ROOM =
            Pattern.compile("/(fr/equipe|en/team|fr/atelier|en/workshop)(/.*)?");

    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private static boolean forAnybody(HandlerMethod handler) {
        return handler.getBeanType().isAnnotationPresent(AnyMember.class);
    }

    /** Each route of the rooms with its places filled, and who answers. */
    private Map<String, HandlerMethod> rooms() {
        Map<String, HandlerMethod> rooms = new TreeMap<>();
        routes.getHandlerMethods()
                .forEach(
                        (route, handler) -> {
                            for (String pattern : route.getPatternValues()) {
                                for (RequestMethod method :
                                        route.getMethodsCondition().getMethods()) {
                                    if (ROOM.matcher(pattern).matches()) {
                                        rooms.put(method + " " + filled(pattern), handler);
                                    }
                                }
                            }
                        });
        assertThat(rooms).hasSizeGreaterThan(150);
        return rooms;
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[a-z]+:[^/]*", "1")
                .replace("{reference}", "JZC-WHB-39J")
                .replace("{format}", "csv")
                .replaceAll("\\{[a-z]+}", Ids.NIL.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vq-designer", "mcn-steward"})
    void whoHoldsNoFileIsRefusedInEveryRoomOfFiles(String part) throws Exception {
        TeamBrowser member = new TeamBrowser(mvc, part);
        String proof = member.get("/fr/demonstration").expectFirst("[name=_proof]").val();
        for (Map.Entry<String, HandlerMethod> room : rooms().entrySet()) {
            if (!forAnybody(room.getValue())) {
                assertThat(answer(member, room.getKey(), proof).getStatus())
                        .as(room.getKey())
                        .isIn(400, 403, 404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vq-designer", "mcn-steward"})
    void theirOwnRoomsNeverFailThem(String part) throws Exception {
        TeamBrowser member = new TeamBrowser(mvc, part);
        for (Map.Entry<String, HandlerMethod> room : rooms().entrySet()) {
            if (forAnybody(room.getValue()) && room.getKey().startsWith("GET ")) {
                assertThat(answer(member, room.getKey(), "").getStatus())
                        .as(room.getKey())
                        .isLessThan(500);
            }
        }
        assertThat(member.raw(get("/fr/equipe/membres")).getStatus()).isEqualTo(200);
        assertThat(member.raw(get("/fr/equipe/dossiers/JZC-WHB-39J")).getStatus()).isEqualTo(403);
    }

    private static MockHttpServletResponse answer(TeamBrowser member, String room, String proof)
            throws Exception {
        String[] asked = room.split(" ", 2);
        return member.raw(
                MockMvcRequestBuilders.request(HttpMethod.valueOf(asked[0]), URI.create(asked[1]))
                        .param("_proof", proof));
    }
}
