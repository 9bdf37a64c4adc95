package dev.throughline.platform.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers in GraphQL's shape, too, where a request fails before it reaches GraphQL.
@Controller
class ErrorPage implements ErrorController {

    private static final int NOT_FOUND = 404;
    private static final String API = "/graphql";

    private final RequestErrorWriter errors;

    ErrorPage(RequestErrorWriter errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        errors.write(request, response, status, code(status), message(status, request));
    }

    private static RequestError code(int status) {
        return switch (status) {
            case 401 -> RequestError.UNAUTHENTICATED;
            case 403 -> RequestError.FORBIDDEN;
            case 413 -> RequestError.REQUEST_TOO_LARGE;
            case 503 -> RequestError.UNAVAILABLE;
            default -> status < 500 ? RequestError.BAD_USER_INPUT : RequestError.INTERNAL;
        };
    }

    private static String message(int status, HttpServletRequest request) {
        boolean api = API.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return api
                ? message(status)
                : switch (status) {
                    case 400 -> "This request cannot be read: look at its address and its headers.";
                    case 405 -> "This address does not take this method; the header Allow names those that it takes.";
                    default -> message(status);
                };
    }

    private static String message(int status) {
        return switch (status) {
            case 400 ->
                "This is no GraphQL request: send a JSON object with \"query\", \"variables\" and \"operationName\".";
            case NOT_FOUND -> "There is nothing at this address; the API takes POST requests at /graphql.";
            case 405 -> "The API takes POST requests only.";
            case 406 -> "The API answers as application/graphql-response+json or application/json.";
            case 415 -> "Send the request as application/json.";
            default ->
                status < 500
                        ? "This request cannot be answered."
                        : "Something went wrong on our side; the request id helps us to find out what.";
        };
    }
}
