/**
 * CKEditor hands plain strings to DOMParser as soon as it is loaded; under Trusted Types a default policy has to let
 * them through. Imported before everything else.
 */
window.trustedTypes?.createPolicy('default', {createHTML: text => text});
