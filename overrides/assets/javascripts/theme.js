"use strict";(()=>{(function(){try{var e=localStorage.getItem("guide:theme");e&&(document.documentElement.dataset.theme=e)}catch{}})();})();
