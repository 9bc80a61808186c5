/// What a regimen does by model, drawn: for the protocol designer and the physician, never as advice.
package limen.report.pharmacology;
