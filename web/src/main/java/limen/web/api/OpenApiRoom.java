package limen.web.api;

import java.util.Map;
import limen.web.access.Visitor;
import limen.web.api.Described.Gives;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The description of everything that programs may ask, itself included.
@RestController
final class OpenApiRoom {
    private final ObjectProvider<RequestMappingHandlerMapping> dispatcher;

    OpenApiRoom(ObjectProvider<RequestMappingHandlerMapping> dispatcher) {
        this.dispatcher = dispatcher;
    }

    @GetMapping("/api/openapi.json")
    @Described(value = "This document.", gives = @Gives(status = 200, when = "always", body = Map.class))
    ResponseEntity<byte[]> document(Visitor visitor) {
        return Json.of(OpenApi.of(dispatcher.getObject().getHandlerMethods()));
    }
}
